package org.leipzigapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.leipzigapp.house.Trespassing;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;
import org.springframework.modulith.docs.Documenter;

/** The walls of the house: a room may only enter those that its package-info names. */
class ModulesTest {

  @Test
  void no_room_reaches_into_another() {
    ApplicationModules.of(LeipzigApp.class).verify();
  }

  @Test
  void a_room_that_reaches_into_another_is_caught() {
    assertThatThrownBy(() -> ApplicationModules.of(Trespassing.class, (ImportOption) location -> true).verify())
        .isInstanceOf(Violations.class)
        .hasMessageContaining("burglar");
  }

  @Test
  void the_plan_of_the_house_is_drawn() {
    new Documenter(ApplicationModules.of(LeipzigApp.class)).writeModulesAsPlantUml();

    assertThat(Path.of("target", "spring-modulith-docs", "components.puml")).satisfies(Files::exists);
  }
}
