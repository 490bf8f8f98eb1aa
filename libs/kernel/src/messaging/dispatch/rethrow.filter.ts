import { Catch, type ExceptionFilter } from '@nestjs/common';
import { throwError, type Observable } from 'rxjs';

/** Nest's own filter hides every error that is not an `RpcException`; the dispatcher wants them as thrown. */
@Catch()
export class PassErrorsOnFilter implements ExceptionFilter {
  catch(error: unknown): Observable<never> {
    return throwError(() => error);
  }
}
