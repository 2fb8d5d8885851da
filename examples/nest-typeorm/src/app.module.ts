import { Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule, type TypeOrmModuleOptions } from '@nestjs/typeorm';
import { Booking } from './bookings/booking.entity.js';
import { BookingsController } from './bookings/bookings.controller.js';
import { BookingsService } from './bookings/bookings.service.js';
import { DeskController } from './desk/desk.controller.js';
import { Guest } from './guests/guest.entity.js';
import { GuestsController } from './guests/guests.controller.js';
import { GuestsService } from './guests/guests.service.js';

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
