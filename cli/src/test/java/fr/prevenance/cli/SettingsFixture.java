package fr.prevenance.cli;

import fr.prevenance.territory.FictionalTerritory;
import fr.prevenance.territory.TerritoryOptions;
import fr.prevenance.testkit.database.DatabaseAccess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Settings of a server that would start, to be spoilt one at a time. */
final class SettingsFixture {
  private final Path folder;
  private final Map<String, String> settings = new LinkedHashMap<>();

  SettingsFixture(Path folder, DatabaseAccess database) {
    this.folder = folder;
    set("server.port", "0");
    set("spring.datasource.url", database.jdbcUrl());
    set("spring.datasource.username", database.user());
    set("spring.datasource.password", database.password());
    set("prevenance.adresse", "https://droits.exemple.test");
    set("prevenance.organismes", folder.resolve("territoire/organismes").toString());
    set("prevenance.cles", folder.resolve("cles").toString());
    provider("franceconnect");
    provider("proconnect");
  }

  private void provider(String name) {
    set("prevenance.identite." + name + ".emetteur", "https://identite.exemple.test/" + name);
    set("prevenance.identite." + name + ".client-id", "prevenance");
    set("prevenance.identite." + name + ".client-secret", "secret-imaginaire");
  }

  SettingsFixture set(String name, String value) {
    settings.put(name, value);
    return this;
  }

  SettingsFixture without(String name) {
    settings.remove(name);
    return this;
  }

  SettingsFixture withBodies() throws IOException {
    FictionalTerritory.generate(new TerritoryOptions(100, 1, LocalDate.of(2025, 10, 15)))
        .writeTo(folder.resolve("territoire"));
    return this;
  }

  Path write() throws IOException {
    return Files.writeString(
        folder.resolve("prevenance.yaml"),
        settings.entrySet().stream()
            .map(setting -> "%s: '%s'%n".formatted(setting.getKey(), setting.getValue()))
            .collect(Collectors.joining()));
  }
}
