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
RUN ./mvnw -B -q package -DskipTests -Dgit.commit.id=${COMMIT:-unknown}
RUN java -Djarmode=tools -jar target/cmk-catalog.jar extract --layers --destination layers

FROM ${RUNTIME_IMAGE}
RUN useradd --system --no-create-home --shell /usr/sbin/nologin cmk
WORKDIR /app
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
# Here, because the JVM's cache holds for the very JVM and the very jars that it was trained with.
COPY bin/prepare bin/
RUN bin/prepare .
USER cmk
EXPOSE 8080
# bash alone, so that the image needs no HTTP client
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s CMD bash -c 'exec 3<>/dev/tcp/127.0.0.1/${SERVER_PORT:-8080} && printf "GET /actuator/health/readiness HTTP/1.0\r\n\r\n" >&3 && head -n 1 <&3 | grep -q " 200"'
ENTRYPOINT ["java", "@options", "-jar", "cmk-catalog.jar"]
