import { Column, Entity, PrimaryGeneratedColumn } from "typeorm";

@Entity()
export class User {
  @PrimaryGeneratedColumn("uuid") id: string;
  @Column() email: string;
  @Column() password: string;
  @Column({ nullable: true, type: "varchar" }) forgotPasswordToken: string | null;
}
