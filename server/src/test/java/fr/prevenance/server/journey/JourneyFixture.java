package fr.prevenance.server.journey;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Small maps of nobody. */
public final class JourneyFixture {

  private JourneyFixture() {}

  /**
   * Stages named by letters, such as "A:ab B:c": stage A with touchpoints a and b, stage B with c.
   */
  public static Journey journey(String shape) {
    return new Journey(
        heading("Demander une aide fictive"),
        Stream.of(shape.split(" "))
            .filter(stage -> !stage.isEmpty())
            .map(JourneyFixture::stage)
            .toList());
  }

  public static Heading heading(String procedure) {
    return new Heading(
        procedure,
        Optional.empty(),
        "Locataires de Valombre",
        "",
        Heading.Kind.AS_IS,
        Heading.State.DRAFT);
  }

  public static Touchpoint point(String id, String interaction) {
    return new Touchpoint(
        id,
        Channel.POST,
        interaction,
        "",
        Optional.empty(),
        "",
        "",
        OptionalInt.empty(),
        OptionalLong.empty(),
        false,
        false,
        Optional.empty());
  }

  public static Touchpoint painful(Touchpoint point, String pain) {
    return new Touchpoint(
        point.id(),
        point.channel(),
        point.interaction(),
        point.expectation(),
        point.emotion(),
        pain,
        point.service(),
        point.minutes(),
        point.cents(),
        point.isBreak(),
        point.isHardMoment(),
        point.measure());
  }

  public static Touchpoint felt(Touchpoint point, Emotion emotion) {
    return new Touchpoint(
        point.id(),
        point.channel(),
        point.interaction(),
        point.expectation(),
        Optional.of(emotion),
        point.pain(),
        point.service(),
        point.minutes(),
        point.cents(),
        point.isBreak(),
        point.isHardMoment(),
        point.measure());
  }

  /** The shape of {@link #journey}. */
  public static String shape(Journey journey) {
    return String.join(
        " ",
        journey.stages().stream()
            .map(stage ->
                stage.title()
                    + ":"
                    + String.join(
                        "", stage.touchpoints().stream().map(Touchpoint::interaction).toList()))
            .toList());
  }

  private static Stage stage(String shape) {
    var parts = shape.split(":", -1);
    var points = parts[1].chars().mapToObj(Character::toString).toList();
    return new Stage(
        "etape-" + parts[0].toLowerCase(java.util.Locale.ROOT),
        parts[0],
        points.stream().map(name -> point("point-" + name, name)).toList());
  }

  /** Done one after the other; those that cannot be are left out. */
  public static Journey after(Journey journey, List<JourneyEdit> edits) {
    var after = journey;
    for (var edit : edits) {
      after = new Editing(after).apply(edit).orElse(after);
    }
    return after;
  }
}
