import express from "express";
import { BaseEntity, Column, DataSource, Entity, ManyToOne, PrimaryGeneratedColumn } from "typeorm";

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
  @ManyToOne(() => Club) club: Club;
}

const source = new DataSource({ type: "postgres", entities: [Member] });
const { manager } = source;
const members = source.getRepository(Member);
const where = { id: 1 };
const one: any = { name: "Ada" };

const app = express();

// Repositories.
app.get("/repository", async (req, res) => {
  res.json(await members.find()); // expect: record
  res.json(await members.findBy(where)); // expect: record
  res.json(await members.findOne({ where })); // expect: record
  res.json(await members.findOneBy(where)); // expect: record
  res.json(await members.findAndCount()); // expect: record
  res.json(await members.findAndCountBy(where)); // expect: record
  res.json(await (members as any).findByIds([1])); // expect: record
  res.json(await members.query("select * from member")); // expect: record
  res.json(await members.query("select name from member"));
  res.json(await members.createQueryBuilder("member").getMany()); // expect: record
  res.json(await members.find({ select: { name: true } }));
  res.json(await members.countBy(where));
  res.json(await members.save(one)); // expect: record
  res.json(await members.create(one)); // expect: record
  res.json(await members.remove(one)); // expect: record
  res.json(await members.delete(where));
});

// Managers are given the entity first.
app.get("/manager", async (req, res) => {
  res.json(await manager.find(Member)); // expect: record
  res.json(await manager.findBy(Member, where)); // expect: record
  res.json(await manager.findOne(Member, { where })); // expect: record
  res.json(await manager.findOneBy(Member, where)); // expect: record
  res.json(await manager.findAndCount(Member)); // expect: record
  res.json(await manager.findAndCountBy(Member, where)); // expect: record
  res.json(await (manager as any).findByIds(Member, [1])); // expect: record
  res.json(await manager.query("select * from member")); // expect: record
  res.json(await manager.query("select name from member"));
  res.json(await manager.createQueryBuilder(Member, "member").getMany()); // expect: record
  res.json(await manager.find(Member, { select: { name: true } }));
  res.json(await manager.countBy(Member, where));
  res.json(await manager.save(Member, one)); // expect: record
  res.json(await manager.create(Member, one)); // expect: record
  res.json(await manager.remove(Member, one)); // expect: record
  res.json(await manager.recover(Member, one)); // expect: record
  res.json(await source.getRepository(Member).recover(one)); // expect: record
  res.json(await manager.delete(Member, where));
});

// So are the queries of a data source.
app.get("/source", async (req, res) => {
  res.json(await source.query("select * from member")); // expect: record
  res.json(await source.query("select name from member"));
  res.json(await source.createQueryBuilder(Member, "member").getMany()); // expect: record
});

// Entities that know how to find themselves.
app.get("/records", async (req, res) => {
  res.json(await Member.find()); // expect: record
  res.json(await Member.findBy(where)); // expect: record
  res.json(await Member.findOne({ where })); // expect: record
  res.json(await Member.findOneBy(where)); // expect: record
  res.json(await Member.findAndCount()); // expect: record
  res.json(await Member.findAndCountBy(where)); // expect: record
  res.json(await (Member as any).findByIds([1])); // expect: record
  res.json(await Member.query("select * from member")); // expect: record
  res.json(await Member.query("select name from member"));
  res.json(await Member.createQueryBuilder("member").getMany()); // expect: record
  res.json(await Member.find({ select: { name: true } }));
  res.json(await Member.countBy(where));
  res.json(await Member.save(one)); // expect: record
  res.json(await Member.create(one)); // expect: record
  res.json(await Member.remove(one)); // expect: record
});
