import { refresh } from "../reports.js";

export const getServerSideProps = async () => {
  try {
    return { props: { orders: await refresh() } };
  } catch (problem) {
    return { props: { reason: problem.message } }; // expect: message
  }
};

export default function Orders({ orders, reason }) {
  return <p>{reason ?? orders.length}</p>;
}
