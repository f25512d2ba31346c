# The bot for real: no sandbox, no development packages, no shell scripts of packages, not root, nothing written
# but in /data. Build: docker build -t jembatan .    Run: see compose.yaml
FROM node:24-slim AS build
WORKDIR /build
COPY package.json package-lock.json .npmrc ./
# The image has its own Node, so node-linux-* goes, by name: other optional packages are needed.
RUN npm ci --omit=dev --ignore-scripts && rm -rf node_modules/node-linux-*
COPY . .
# Takes from node_modules only what is reached from here; npm leaves optional peers, such as Prisma's command line.
RUN node tools/production-tree.ts /tree

FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
RUN mkdir /data && chown node:node /data
COPY --from=build /tree /app
WORKDIR /app
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=4 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "src/main.ts"]
