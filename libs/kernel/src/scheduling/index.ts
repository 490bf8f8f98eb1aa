export { PeriodicJob } from './periodic-job.decorator.js';
export { SchedulingModule } from './scheduling.module.js';
