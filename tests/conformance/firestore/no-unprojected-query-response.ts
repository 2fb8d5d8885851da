import { Firestore } from "@google-cloud/firestore";
import express from "express";
import { collection, doc, getDoc, getDocs } from "firebase/firestore";

const db = new Firestore();
const members = db.collection("members");
const one = members.doc("1");
const client = {};

const app = express();

// Reads give whole documents, or the fields that are named.
app.get("/reads", async (req, res) => {
  res.json((await members.get()).docs.map((each) => each.data())); // expect: record
  res.json((await members.where("town", "==", "Rome").get()).docs.map((each) => each.data())); // expect: record
  res.json((await one.get()).data()); // expect: record
  res.json((await db.getAll(one)).map((each) => each.data())); // expect: record
  res.json((await members.select("password").get()).docs.map((each) => each.data())); // expect: sensitive
  res.json((await members.select("name").get()).docs.map((each) => each.data()));
  res.json((await getDoc(doc(client, "members", "1"))).data()); // expect: record
  res.json((await getDocs(collection(client, "members"))).docs.map((each) => each.data())); // expect: record
  members.select("password").onSnapshot((all) => void res.json(all.docs.map((each) => each.data()))); // expect: sensitive
  members.select("name").onSnapshot((all) => void res.json(all.docs.map((each) => each.data())));
  members.onSnapshot((all) => void res.json(all.docs.map((each) => each.data()))); // expect: record
  await db.runTransaction(async (run) => void res.json((await run.get(one)).data())); // expect: record
  await db.runTransaction(async (run) => void res.json((await run.getAll(one)).map((each) => each.data()))); // expect: record
});
