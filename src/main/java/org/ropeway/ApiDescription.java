package org.ropeway;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import org.ropeway.identity.Actor;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Configuration;

/** What the OpenAPI document at {@code /api/v1/openapi} says of all calls together. */
@Configuration(proxyBeanMethods = false)
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Ropeway",
                        version = "1",
                        description =
                                "Rosters, catalog, requests and seats of one agency: the one whose token is sent. A refusal is a "
                                        + "problem (RFC 9457) with a code, a sentence and its source.",
                        license = @License(name = "Apache-2.0")),
        security = @SecurityRequirement(name = "token"))
@SecurityScheme(
        name = "token",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        description = "Made by 'ropeway account token': it acts as an account in one of its roles.")
class ApiDescription {
    static {
        // The actor is the token's, not a parameter of the call.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class);
    }
}
