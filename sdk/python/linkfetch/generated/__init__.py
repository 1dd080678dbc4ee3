"""Generated from openapi.json: change that, then `npm run sdk`."""
