# The linter in a small image: docker build -t gongwen . && docker run --rm -v "$PWD:/work" gongwen lint
FROM node:22-slim AS build
WORKDIR /src
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
RUN node scripts/build.mjs

FROM node:22-slim
# What starts, the program, its compiled form, and the word that all of it is CommonJS.
COPY --from=build /src/dist/cli.js /src/dist/cli.main.* /src/dist/package.json /opt/gongwen/
RUN ln -s /opt/gongwen/cli.js /usr/local/bin/gongwen
USER node
WORKDIR /work
ENTRYPOINT ["gongwen"]
CMD ["lint"]
