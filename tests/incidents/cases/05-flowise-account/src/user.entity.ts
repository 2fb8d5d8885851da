import { Column, Entity, PrimaryGeneratedColumn } from "typeorm";

@Entity()
export class User {
  @PrimaryGeneratedColumn("uuid") id: string;
  @Column() name: string;
  @Column() email: string;
  @Column({ nullable: true }) credential?: string;
  @Column({ nullable: true }) tempToken?: string;
}
