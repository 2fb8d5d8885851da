import { Column, Entity, PrimaryGeneratedColumn } from "typeorm";

@Entity()
export class ChatFlow {
  @PrimaryGeneratedColumn("uuid") id: string;
  @Column() name: string;
  @Column({ type: "text" }) flowData: string;
  @Column({ type: "text", nullable: true }) chatbotConfig?: string;
  @Column({ type: "text", nullable: true }) apiConfig?: string;
  @Column({ nullable: true }) apikeyid?: string;
}
