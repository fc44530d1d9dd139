# One image for each service: docker build --build-arg SERVICE=goals-service .
# The bases are arguments, so that an installation can bring its own.
ARG BUILD_IMAGE=maven:3.9-eclipse-temurin-25
ARG RUN_IMAGE=eclipse-temurin:25-jre

FROM ${BUILD_IMAGE} AS build
ARG SERVICE
WORKDIR /src
COPY . .
RUN mvn -B -ntp -pl ${SERVICE} -am package -DskipTests -Dspotless.check.skip \
    && cp ${SERVICE}/target/${SERVICE}-*-exec.jar /service.jar

FROM ${RUN_IMAGE}
RUN groupadd --system --gid 10001 samverka && useradd --system --uid 10001 --gid samverka --no-create-home samverka
COPY --from=build /service.jar /opt/samverka/service.jar
# Loopback is the default everywhere; a container is its own host.
ENV SERVER_ADDRESS=0.0.0.0 MANAGEMENT_SERVER_ADDRESS=0.0.0.0 SERVER_PORT=8080 MANAGEMENT_SERVER_PORT=9080
USER samverka
WORKDIR /tmp
EXPOSE 8080 9080
STOPSIGNAL SIGTERM
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-XX:+ExitOnOutOfMemoryError", "-jar", "/opt/samverka/service.jar"]
