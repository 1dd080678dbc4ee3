import express from 'express';
import request from 'supertest';
import { atOneName } from '../../src/one-name.js';

const served = (publicUrl: string) =>
  request(express().use(atOneName(publicUrl, (_request, response) => response.send('here'))));

describe('the dashboard under the names of one machine', () => {
  it.each([
    ['http://127.0.0.1:3000', 'localhost:3000'],
    ['http://localhost:3000', '127.0.0.1:3000'],
    ['http://localhost:3000', '[::1]:3000'],
    ['http://localhost', '127.0.0.1'],
  ])('leads to %s from %s, with path and query', async (publicUrl, host) => {
    const path = '/app/credits?purchase=1';
    await served(publicUrl)
      .get(path)
      .set('Host', host)
      .expect(302)
      .expect('Location', publicUrl + path);
  });

  it.each([
    ['http://localhost:3000', 'localhost:3000'],
    ['http://localhost:3000', '127.0.0.1:8080'],
    ['http://localhost:3000', 'desk.example.com:3000'],
    ['https://desk.example.com', '127.0.0.1'],
  ])('of %s stays at %s', async (publicUrl, host) => {
    await served(publicUrl).get('/app').set('Host', host).expect(200, 'here');
  });
});
