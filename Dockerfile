# One image for both roles: ROLE=api or ROLE=worker. See docs/container.md.

# The Node that the tests run on (the `node` package in package.json).
ARG NODE_IMAGE=node:24.21.0-trixie-slim

FROM ${NODE_IMAGE} AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# No install script is needed here, and one that a stranger slipped into a package would run as root.
RUN npm ci --ignore-scripts
COPY nest-cli.json tsconfig.json tsconfig.build.json ./
COPY src ./src
COPY migrations ./migrations
COPY web ./web
# The dashboard calls the API through the client.
COPY sdk/typescript/src ./sdk/typescript/src
RUN npm run build

FROM ${NODE_IMAGE} AS dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts --omit=dev

FROM ${NODE_IMAGE}
# Debian's Chromium gets Debian's security updates: rebuild with --pull --no-cache to have them.
# tini passes signals on and buries the processes that Chromium leaves behind, as Node would not; `-s` lets it do so
# below an engine's own init too.
RUN apt-get update \
  && apt-get install --yes --no-install-recommends chromium tini \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /app
ENV NODE_ENV=production \
  PUPPETEER_EXECUTABLE_PATH=/usr/bin/chromium
COPY package.json ./
COPY --from=dependencies /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
# Owns none of the above, so it can't change the program that it runs.
USER node
EXPOSE 3000
# A worker opens no port: docker-compose.yml asks the api whether workers report.
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "if (process.env.ROLE !== 'worker') fetch(`http://127.0.0.1:${process.env.PORT || 3000}/health`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["/usr/bin/tini", "-s", "--"]
CMD ["node", "--enable-source-maps", "dist/src/main.js"]
