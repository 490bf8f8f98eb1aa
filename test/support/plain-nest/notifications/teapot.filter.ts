import { Catch, ImATeapotException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';

interface HttpReply {
  status(code: number): HttpReply;
  send(body: unknown): void;
}

@Catch(ImATeapotException)
export class TeapotFilter implements ExceptionFilter {
  catch(exception: ImATeapotException, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<HttpReply>();
    reply.status(exception.getStatus()).send({ pot: exception.message });
  }
}
