# syntax=docker/dockerfile:1

# profilelint and nothing else: no shell, no package, an unprivileged user.
#
#     docker run --rm -v "$PWD:/src:ro" ghcr.io/profilelint/profilelint infra/okta

# The compiler runs on the machine's own platform and cross-compiles.
FROM --platform=$BUILDPLATFORM golang:1.26 AS build
WORKDIR /build
COPY go.mod go.sum ./
RUN go mod download
COPY cmd cmd
COPY lint lint
COPY rules rules
ARG TARGETOS TARGETARCH
# Without the repository the toolchain cannot tell which build this is.
ARG VERSION="" COMMIT="" DATE=""
RUN CGO_ENABLED=0 GOOS=$TARGETOS GOARCH=$TARGETARCH go build -trimpath \
    -ldflags "-s -w -X main.linkedVersion=$VERSION -X main.linkedCommit=$COMMIT -X main.linkedDate=$DATE" \
    -o /profilelint ./cmd/profilelint

FROM scratch
LABEL org.opencontainers.image.title="profilelint" \
      org.opencontainers.image.description="Finds the Okta profile mappings that will fail an import" \
      org.opencontainers.image.source="https://github.com/profilelint/profilelint" \
      org.opencontainers.image.licenses="MIT"
# --live talks to Okta over TLS.
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/ca-certificates.crt
COPY --from=build /profilelint /usr/local/bin/profilelint
USER 65532:65532
WORKDIR /src
ENTRYPOINT ["/usr/local/bin/profilelint"]
