package se.samverka.gateway.about;

import java.time.LocalDate;

/**
 * The resource {@code api-info} of DIGG's REST API profile.
 *
 * @param apiName name of the API
 * @param apiVersion of the contract
 * @param apiReleased day this version was released
 * @param apiDocumentation where it is described
 * @param apiStatus {@code active}, {@code deprecated} and the like
 */
record ApiInfo(String apiName, String apiVersion, LocalDate apiReleased, String apiDocumentation, String apiStatus) {}
