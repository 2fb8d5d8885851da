import { Column, BaseEntity, DataSource, Entity, PrimaryGeneratedColumn } from "typeorm";

@Entity()
class Member extends BaseEntity {
  @PrimaryGeneratedColumn() id: number;
  @Column() name: string;
}

const source = new DataSource({ type: "postgres", entities: [Member] });
const { manager } = source;
const members = source.getRepository(Member);
const where = { id: 1 };
const one: any = { name: "Ada" };

// A form's action that writes wants to know who sends it.
export const actions = {
  save: async () => void (await members.save(one)), // expect: mutation
  insert: async () => void (await members.insert(one)), // expect: mutation
  update: async () => void (await members.update(where, one)), // expect: mutation
  remove: async () => void (await members.delete(where)), // expect: mutation
  managed1: async () => void (await manager.insert(Member, one)), // expect: mutation
  managed2: async () => void (await manager.update(Member, where, one)), // expect: mutation
  managed3: async () => void (await manager.delete(Member, where)), // expect: mutation
  record1: async () => void (await Member.insert(one)), // expect: mutation
  record2: async () => void (await Member.update(where, one)), // expect: mutation
  record3: async () => void (await Member.delete(where)), // expect: mutation
  built1: async () => void (await members.createQueryBuilder().insert().values(one).execute()), // expect: mutation
  built2: async () => void (await members.createQueryBuilder().update().set(one).execute()), // expect: mutation
  built3: async () => void (await members.createQueryBuilder().delete().execute()), // expect: mutation
  count: async () => void (await members.count()),
};
