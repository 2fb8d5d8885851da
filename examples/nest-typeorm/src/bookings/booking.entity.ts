import { Column, Entity, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { Guest } from '../guests/guest.entity.js';

@Entity()
export class Booking {
  @PrimaryGeneratedColumn()
  id: number;

  @Column()
  room: string;

  @Column()
  arrivesOn: string;

  @Column()
  nights: number;

  @ManyToOne(() => Guest)
  guest: Guest;
}
