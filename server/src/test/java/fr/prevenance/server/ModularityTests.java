package fr.prevenance.server;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

  @Test
  void each_room_uses_only_those_its_package_allows() {
    ApplicationModules.of(PrevenanceServer.class).verify();
  }
}
