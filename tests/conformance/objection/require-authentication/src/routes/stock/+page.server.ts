import { Model } from "objection";

export class Member extends Model {
  static tableName = "members";
}

const one: any = { name: "Ada" };

// A form's action that writes wants to know who sends it.
export const actions = {
  patch: async () => void (await Member.query().patch(one)), // expect: mutation
  remove: async () => void (await Member.query().deleteById(1)), // expect: mutation
  insert: async () => void (await Member.query().insert(one)), // expect: mutation
  read: async () => void (await Member.query().resultSize()),
};
