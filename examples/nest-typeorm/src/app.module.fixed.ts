import { Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule, type TypeOrmModuleOptions } from '@nestjs/typeorm';
import { Booking } from './bookings/booking.entity.js';
import { BookingsController } from './bookings/bookings.controller.fixed.js';
import { BookingsService } from './bookings/bookings.service.fixed.js';
import { DeskController } from './desk/desk.controller.fixed.js';
import { Guest } from './guests/guest.entity.js';
import { GuestsController } from './guests/guests.controller.fixed.js';
import { GuestsService } from './guests/guests.service.fixed.js';

@Module({})
export class AppModule {
  static over(database: TypeOrmModuleOptions): DynamicModule {
    return {
      module: AppModule,
      imports: [
        TypeOrmModule.forRoot({ ...database, entities: [Guest, Booking] } as TypeOrmModuleOptions),
        TypeOrmModule.forFeature([Guest, Booking]),
      ],
      controllers: [GuestsController, BookingsController, DeskController],
      providers: [GuestsService, BookingsService],
    };
  }
}
