import 'reflect-metadata';
import { fileURLToPath } from 'node:url';
import { ValidationPipe, type INestApplication, type NestApplicationOptions } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { TypeOrmModuleOptions } from '@nestjs/typeorm';
import { AppModule } from './app.module.js';
import { AllExceptionsFilter } from './exceptions.filter.js';

export async function createApp(
  database: TypeOrmModuleOptions,
  options: NestApplicationOptions = {},
): Promise<INestApplication> {
  const app = await NestFactory.create(AppModule.over(database), options);
  app.useGlobalPipes(new ValidationPipe({ whitelist: true, transform: true }));
  app.useGlobalFilters(new AllExceptionsFilter());
  return app;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const app = await createApp({ type: 'postgres', url: process.env.DATABASE_URL });
  await app.listen(Number(process.env.PORT ?? 3000));
}
