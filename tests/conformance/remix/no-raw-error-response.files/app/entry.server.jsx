import { json } from "@remix-run/node";

// What it returns goes nowhere; what it makes may.
export const handleError = (problem) => {
  tell(json(problem.message)); // expect: message
  tell(json("Not now"));
};

function tell(answer) {
  globalThis.last = answer;
}
