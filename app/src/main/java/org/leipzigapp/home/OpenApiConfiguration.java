package org.leipzigapp.home;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The description of the open interfaces; everything else in it comes from the code. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

  @Bean
  OpenAPI openApi() {
    return new OpenAPI()
        .info(new Info()
            .title("Open interfaces of the city app")
            .version("v1")
            .description("Services, offices, districts and search as open data. Read only, no key needed.")
            .license(new License().name("EUPL-1.2").identifier("EUPL-1.2")));
  }
}
