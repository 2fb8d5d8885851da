import { Entity, PrimaryKey, Property } from "@mikro-orm/core";
import { MikroORM } from "@mikro-orm/postgresql";

@Entity()
export class Crate {
  @PrimaryKey() id: number;
  @Property() name: string;
  @Property() password: string;
}

const orm = await MikroORM.init({ entities: [Crate] });
const em: any = orm.em.fork();
const members: any = orm.em.getRepository(Crate);
const where = { id: 1 };
const one: any = { name: "Ada" };

// A form's action that writes wants to know who sends it.
export const actions = {
  insert: async () => void (await em.insert(Crate, one)), // expect: mutation
  update: async () => void (await em.nativeUpdate(Crate, where, one)), // expect: mutation
  remove: async () => void (await em.nativeDelete(Crate, where)), // expect: mutation
  insert2: async () => void (await members.insert(one)), // expect: mutation
  update2: async () => void (await members.nativeUpdate(where, one)), // expect: mutation
  remove2: async () => void (await members.nativeDelete(where)), // expect: mutation
  build: async () => void (await em.createQueryBuilder(Crate).update(one)), // expect: mutation
  read: async () => void (await em.count(Crate)),
};
