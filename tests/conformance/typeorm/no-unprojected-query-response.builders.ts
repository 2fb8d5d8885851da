import express from "express";
import { BaseEntity, Column, DataSource, Entity, ManyToOne, PrimaryGeneratedColumn } from "typeorm";
// @ts-expect-error until TypeORM 1
import { createQueryBuilder } from "typeorm";

@Entity()
export class Club {
  @PrimaryGeneratedColumn() id: number;
  @Column() bankAccount: string;
}

@Entity()
export class Member extends BaseEntity {
  @PrimaryGeneratedColumn() id: number;
  @Column() name: string;
  @Column() password: string;
  @Column({ select: false }) pin: string;
  @ManyToOne(() => Club) club: Club;
}

const source = new DataSource({ type: "postgres", entities: [Member] });
const { manager } = source;
const members = source.getRepository(Member);
const where = { id: 1 };
const one: any = { name: "Ada" };

const app = express();

// What a query builder gives.
app.get("/builders", async (req, res) => {
  res.json(await members.createQueryBuilder("member").getMany()); // expect: record
  res.json(await members.createQueryBuilder("member").getOne()); // expect: record
  res.json(await members.createQueryBuilder("member").getRawMany()); // expect: record
  res.json(await members.createQueryBuilder("member").getManyAndCount()); // expect: record
  res.json((await members.createQueryBuilder("member").getManyAndCount())[1]);
  res.json(await members.createQueryBuilder("member").addSelect("member.pin").getMany()); // expect: record
  res.json(await members.createQueryBuilder("member").getRawAndEntities()); // expect: record
  res.json(await members.createQueryBuilder("member").execute()); // expect: record
  res.json(await createQueryBuilder(Member, "member").getMany()); // expect: record
  res.json(await source.createQueryBuilder().from(Member, "member").getMany()); // expect: record
  res.json(await members.createQueryBuilder("member").getCount());
  res.json(await members.createQueryBuilder("member").select("member.name").getMany());
  res.json(await members.createQueryBuilder("member").select("member.name").addSelect("member.password").getMany());
  res.json(await members.createQueryBuilder("member").leftJoinAndSelect("member.club", "club").select(["member.name", "club"]).getMany()); // expect: relation
  res.json(await members.createQueryBuilder("member").setFindOptions({ select: { name: true } }).getMany());
});

// Write builders give rows only where they are asked for.
app.get("/returned", async (req, res) => {
  res.json(await members.createQueryBuilder("member").insert().values(one).returning("*").execute()); // expect: record
  res.json(await members.createQueryBuilder("member").update(Member).set(one).returning("*").execute()); // expect: record
  res.json(await members.createQueryBuilder("member").delete().returning("*").execute()); // expect: record
  res.json(await source.createQueryBuilder().insert().into(Member).values(one).returning("*").execute()); // expect: record
  res.json(await members.createQueryBuilder("member").delete().returning("id").execute());
  res.json(await source.createQueryRunner().query("select * from member")); // expect: record
});
