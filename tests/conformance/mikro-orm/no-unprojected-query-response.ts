import { Entity, PrimaryKey, Property } from "@mikro-orm/core";
import { MikroORM } from "@mikro-orm/postgresql";
import { serialize, wrap } from "@mikro-orm/core";
import express from "express";

@Entity()
export class Member {
  @PrimaryKey() id: number;
  @Property() name: string;
  @Property() password: string;
}

const orm = await MikroORM.init({ entities: [Member] });
const em: any = orm.em.fork();
const members: any = orm.em.getRepository(Member);
const where = { id: 1 };
const one: any = { name: "Ada" };

const app = express();

// Managers are given the entity first.
app.get("/manager", async (req, res) => {
  res.json(await em.find(Member, where)); // expect: record
  res.json(await em.findAll(Member)); // expect: record
  res.json(await em.findOne(Member, where)); // expect: record
  res.json(await em.findAndCount(Member, where)); // expect: record
  res.json(await em.findByCursor(Member, where)); // expect: record
  res.json(await em.create(Member, one)); // expect: record
  res.json(await em.upsert(Member, one)); // expect: record
  res.json(await em.upsertMany(Member, [one])); // expect: record
  res.json(await em.createQueryBuilder(Member).getResultList()); // expect: record
  res.json(await em.find(Member, where, { fields: ["name"] }));
  res.json(await em.count(Member, where));
  res.json(await em.execute("select * from member")); // expect: record
  res.json(await em.execute("select name from member"));
  res.json(await em.getConnection().execute("select * from member")); // expect: record
});

// Repositories are not.
app.get("/repository", async (req, res) => {
  res.json(await members.find(where)); // expect: record
  res.json(await members.findAll()); // expect: record
  res.json(await members.findOne(where)); // expect: record
  res.json(await members.findAndCount(where)); // expect: record
  res.json(await members.findByCursor(where)); // expect: record
  res.json(await members.create(one)); // expect: record
  res.json(await members.upsert(one)); // expect: record
  res.json(await members.upsertMany([one])); // expect: record
  res.json(await members.createQueryBuilder().getResultList()); // expect: record
  res.json(await members.find(where, { fields: ["name"] }));
  res.json(await members.count(where));
});

// Builders.
app.get("/builders", async (req, res) => {
  res.json(await em.createQueryBuilder(Member).getResult()); // expect: record
  res.json(await em.createQueryBuilder(Member).getSingleResult()); // expect: record
  res.json(await em.createQueryBuilder(Member).getResultAndCount()); // expect: record
  res.json((await em.createQueryBuilder(Member).getResultAndCount())[1]);
  res.json(await em.createQueryBuilder(Member).select("name").getResult());
  res.json(await em.createQueryBuilder(Member).leftJoinAndSelect("club", "c").select("name").getResult()); // expect: relation
  res.json(await em.createQueryBuilder(Member).getCount());
  res.json(await em.createQueryBuilder(Member).update(one));
});

// What is left out on the way.
app.get("/serialised", async (req, res) => {
  res.json(serialize(em.findOne(Member, where), { exclude: ["password"] }));
  res.json(em.create(Member, one).serialize({ exclude: ["password"] }));
  res.json(wrap(em.create(Member, one)).toObject()); // expect: record
});
