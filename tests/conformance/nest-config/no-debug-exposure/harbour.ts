import { ApolloDriver, type ApolloDriverConfig } from "@nestjs/apollo";
import { Module } from "@nestjs/common";
import { ConfigModule, ConfigService } from "@nestjs/config";
import { GraphQLModule } from "@nestjs/graphql";
import settings from "./settings";

@Module({
  imports: [
    ConfigModule.forRoot({ load: [settings] }),
    GraphQLModule.forRootAsync<ApolloDriverConfig>({
      driver: ApolloDriver,
      inject: [ConfigService],
      useFactory: (from: ConfigService) => ({
        introspection: from.get("graph.open"), // expect: introspection
        playground: from.getOrThrow("graph.open"), // expect: explorer
        graphiql: from.get("graph").open, // expect: explorer
        includeStacktraceInErrorResponses: from.get("graph.closed"),
      }),
    }),
  ],
})
export class Harbour {}
