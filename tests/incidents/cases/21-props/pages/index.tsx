import type { GetServerSideProps } from "next";

interface Props {
  apiKey: string;
}

export default function Home({ apiKey }: Props) {
  return <main data-ready={apiKey.length > 0}>Translate</main>;
}

export const getServerSideProps: GetServerSideProps<Props> = async () => {
  return {
    props: {
      apiKey: process.env.OPENAI_API_KEY ?? "", // leak: no-exported-secrets (toClient)
    },
  };
};
