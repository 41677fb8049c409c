# The base images, so that a mirror or another patch level can be given.
ARG BUILD_IMAGE=eclipse-temurin:25-jdk
ARG RUNTIME_IMAGE=eclipse-temurin:25-jre

FROM ${BUILD_IMAGE} AS build
WORKDIR /build
# First what changes seldom, so that the dependencies' layer is kept.
COPY .mvn .mvn
COPY mvnw pom.xml ./
RUN ./mvnw -B -q dependency:go-offline
COPY docs docs
COPY seed-data seed-data
COPY src src
# The repository is not in the image's build, so its commit is given: --build-arg COMMIT=$(git rev-parse HEAD)
ARG COMMIT
RUN ./mvnw -B -q package -Dmaven.test.skip=true -Dgit.commit.id=${COMMIT:-unknown}
RUN java -Djarmode=tools -jar target/cmk-catalog.jar extract --layers --destination layers

# On the JVM of the image, because its cache holds for the very JVM and the very jars that it was trained with.
FROM ${RUNTIME_IMAGE} AS prepared
WORKDIR /app
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/application/ ./
COPY bin/prepare /usr/local/bin/
RUN prepare .

FROM ${RUNTIME_IMAGE}
WORKDIR /app
# In the order of change: licences, dependencies, and what every build makes anew, the application and the JVM's cache.
COPY LICENSE NOTICE ./
COPY --from=build /build/layers/dependencies/ ./
COPY --from=prepared /app/cmk-catalog.jar /app/cmk-catalog.aot /app/options ./
# A number, which needs no entry in the base's /etc/passwd, and lets Kubernetes see that it is not root.
USER 10001:10001
EXPOSE 8080
# bash alone, so that the image needs no HTTP client
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s CMD bash -c 'exec 3<>/dev/tcp/127.0.0.1/${MANAGEMENT_SERVER_PORT:-${SERVER_PORT:-8080}} && printf "GET /actuator/health/readiness HTTP/1.0\r\n\r\n" >&3 && head -n 1 <&3 | grep -q " 200"'
ENTRYPOINT ["java", "@options", "-jar", "cmk-catalog.jar"]
# Last, because they differ in every build. The build gives the commit and the address of the repository that it was made from.
ARG VERSION=1.0.0
ARG COMMIT=
ARG SOURCE=
LABEL org.opencontainers.image.title="CMK Catalog" \
	org.opencontainers.image.description="Which Azure services support customer-managed keys in Azure Key Vault and in Azure Managed HSM" \
	org.opencontainers.image.version="${VERSION}" \
	org.opencontainers.image.revision="${COMMIT}" \
	org.opencontainers.image.source="${SOURCE}" \
	org.opencontainers.image.licenses="Apache-2.0"
