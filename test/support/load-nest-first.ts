// CommonJS packages that require Nest meet it half loaded, and fail, unless it is whole before they come.
import 'reflect-metadata';
import '@nestjs/common';
import '@nestjs/core';
