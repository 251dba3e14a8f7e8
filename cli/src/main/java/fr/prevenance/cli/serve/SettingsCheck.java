package fr.prevenance.cli.serve;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.util.PlaceholderResolutionException;

/** What can be said of settings before anything is started with them. */
final class SettingsCheck {
  private static final List<String> REQUIRED =
      List.of(
          "spring.datasource.url",
          "prevenance.adresse",
          "prevenance.organismes",
          "prevenance.cles",
          "prevenance.identite.franceconnect.emetteur",
          "prevenance.identite.franceconnect.client-id",
          "prevenance.identite.franceconnect.client-secret",
          "prevenance.identite.proconnect.emetteur",
          "prevenance.identite.proconnect.client-id",
          "prevenance.identite.proconnect.client-secret");
  private static final List<String> WEB_ADDRESSES =
      List.of(
          "prevenance.adresse",
          "prevenance.identite.franceconnect.emetteur",
          "prevenance.identite.proconnect.emetteur");

  private final EnumerablePropertySource<?> settings;
  private final ConfigurableEnvironment environment = new StandardEnvironment();
  private final List<String> faults = new ArrayList<>();

  SettingsCheck(EnumerablePropertySource<?> settings) {
    this.settings = settings;
    environment.getPropertySources().addFirst(settings);
  }

  /** In French, in a stable order. */
  List<String> faults() {
    Stream.of(settings.getPropertyNames()).forEach(this::mustResolve);
    if (faults.isEmpty()) {
      REQUIRED.stream().filter(name -> value(name).isEmpty()).forEach(this::missing);
      value("spring.datasource.url")
          .filter(url -> !url.startsWith("jdbc:postgresql:"))
          .ifPresent(url ->
              faults.add("spring.datasource.url s'écrit jdbc:postgresql://machine:port/base."));
      WEB_ADDRESSES.stream().filter(this::isNoWebAddress).forEach(this::notWebAddress);
    }
    return List.copyOf(faults);
  }

  private void mustResolve(String name) {
    try {
      environment.getProperty(name);
    } catch (PlaceholderResolutionException lacking) {
      faults.add(
          "%s cite une variable d'environnement qui n'existe pas : %s. Définissez-la pour le service."
              .formatted(name, lacking.getPlaceholder()));
    }
  }

  private Optional<String> value(String name) {
    return Optional.ofNullable(environment.getProperty(name)).filter(text -> !text.isBlank());
  }

  private void missing(String name) {
    faults.add("%s manque.".formatted(name));
  }

  private boolean isNoWebAddress(String name) {
    return value(name).filter(address -> !isWebAddress(address)).isPresent();
  }

  private static boolean isWebAddress(String text) {
    try {
      URI address = URI.create(text);
      return address.getHost() != null && List.of("http", "https").contains(address.getScheme());
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }

  private void notWebAddress(String name) {
    faults.add("%s s'écrit https://… : une adresse complète.".formatted(name));
  }
}
