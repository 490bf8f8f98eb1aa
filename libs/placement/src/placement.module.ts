import { Module } from '@nestjs/common';
import { WORK_PLACEMENT } from '#kernel/messaging';
import { SchedulingModule } from '#kernel/scheduling';
import { DatabaseProbe } from './runtime/database-probe.js';
import { Placements } from './runtime/placements.js';
import { ConfigurationReporter } from './runtime/configuration-reporter.js';

/** Lets the contexts of a process move to another app and back while both run. */
@Module({
  imports: [SchedulingModule],
  providers: [
    Placements,
    ConfigurationReporter,
    DatabaseProbe,
    { provide: WORK_PLACEMENT, useExisting: Placements },
  ],
  exports: [WORK_PLACEMENT],
})
export class PlacementModule {}
