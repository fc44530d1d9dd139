# One image for each service: docker build --build-arg SERVICE=goals-service .
# The bases are arguments, so that an installation can bring its own.
ARG BUILD_IMAGE=maven:3.9-eclipse-temurin-25
ARG RUN_IMAGE=eclipse-temurin:25-jre

# All services at once, so that the four images share this stage.
FROM ${BUILD_IMAGE} AS build
WORKDIR /src
COPY . .
RUN mvn -B -ntp -pl goals-service,projects-service,feedback-service,gateway -am package -Dmaven.test.skip -Dspotless.check.skip

FROM build AS layers
ARG SERVICE
RUN java -Djarmode=tools -jar ${SERVICE}/target/${SERVICE}-*-exec.jar extract --layers --destination /layers \
    && mv /layers/application/${SERVICE}-*-exec.jar /layers/application/service.jar

FROM ${RUN_IMAGE}
RUN groupadd --system --gid 10001 samverka && useradd --system --uid 10001 --gid samverka --no-create-home samverka
WORKDIR /opt/samverka
# What changes least comes first: an update of the suite moves its last layers only.
COPY --from=layers /layers/dependencies/ ./
COPY --from=layers /layers/spring-boot-loader/ ./
COPY --from=layers /layers/snapshot-dependencies/ ./
COPY --from=layers /layers/application/ ./
# Ahead-of-time cache (JEP 483, 514): what a start that goes as far as it can without a broker and a database loads and links.
RUN SPRING_MONGODB_URI=mongodb://localhost/ \
    java -XX:AOTCacheOutput=service.aot -Dspring.context.exit=onRefresh -jar service.jar > /tmp/training.log 2>&1 \
    || { cat /tmp/training.log; exit 1; }; \
    rm -f /tmp/training.log; test -s service.aot
# Loopback is the default everywhere; a container is its own host.
ENV SERVER_ADDRESS=0.0.0.0 MANAGEMENT_SERVER_ADDRESS=0.0.0.0 SERVER_PORT=8080 MANAGEMENT_SERVER_PORT=9080
USER samverka
EXPOSE 8080 9080
STOPSIGNAL SIGTERM
# bash alone: the run image has no HTTP client.
HEALTHCHECK --interval=5s --timeout=3s --start-period=180s --retries=6 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/$MANAGEMENT_SERVER_PORT && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\n\\r\\n' >&3 && head -1 <&3 | grep -q ' 200 '"]
ENTRYPOINT ["java", "-XX:AOTCache=/opt/samverka/service.aot", "-XX:MaxRAMPercentage=75", "-XX:+ExitOnOutOfMemoryError", "-jar", "/opt/samverka/service.jar"]
