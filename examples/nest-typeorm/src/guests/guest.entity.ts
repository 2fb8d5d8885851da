import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity()
export class Guest {
  @PrimaryGeneratedColumn()
  id: number;

  @Column()
  name: string;

  @Column({ unique: true })
  email: string;

  @Column({ type: 'varchar', nullable: true })
  passportNumber: string | null;

  @Column()
  passwordHash: string;

  @Column({ type: 'varchar', nullable: true })
  resetToken: string | null;
}
