import Waterline from "waterline";

const Crate: any = (new Waterline() as any).collections.crate;
const one = { name: "tea" };

// A form's action that writes wants to know who sends it.
export const actions = {
  create: async () => void (await Crate.create(one)), // expect: mutation
  createEach: async () => void (await Crate.createEach([one])), // expect: mutation
  update: async () => void (await Crate.update(one)), // expect: mutation
  destroy: async () => void (await Crate.destroy(one)), // expect: mutation
  read: async () => void (await Crate.find()),
};
