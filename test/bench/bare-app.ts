import 'reflect-metadata';
import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';

const body: unknown = JSON.parse(process.argv[2] ?? '{}');

/** The baseline: Nest with nothing in it but one route that answers what it was given. */
@Controller()
class BareController {
  @Get()
  answer(): unknown {
    return body;
  }
}

@Module({ controllers: [BareController] })
class BareModule {}

const app = await NestFactory.create(BareModule, { logger: false });
await app.listen(0, '127.0.0.1');
process.send?.({ url: await app.getUrl() });
process.on('disconnect', () => process.exit(0));
