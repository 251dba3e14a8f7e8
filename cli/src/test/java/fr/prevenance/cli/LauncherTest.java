package fr.prevenance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.cli.LauncherFixture.Launch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code prevenance}, run as people run it. */
class LauncherTest {
  @TempDir private Path folder;

  private LauncherFixture project;

  @BeforeEach
  void copy_the_launcher() throws IOException {
    project = new LauncherFixture(folder.toRealPath());
  }

  @Test
  void it_finds_a_suitable_jdk_when_java_home_is_older() throws Exception {
    Path old = project.jdk("jdk-21", "21.0.8");
    project.jdk("jdk-25", "25.0.1");

    Launch launch = project.set("JAVA_HOME", old.toString()).launch("--version");

    assertThat(launch.out()).contains(" jdk-25 ");
  }

  @Test
  void it_prefers_the_jdk_of_java_home() throws Exception {
    project.jdk("jdk-25", "25.0.1");
    Path chosen = project.jdk("jdk-26", "26");

    Launch launch = project.set("JAVA_HOME", chosen.toString()).launch("--version");

    assertThat(launch.out()).contains(" jdk-26 ");
  }

  @Test
  void without_a_suitable_jdk_it_says_how_to_get_one() throws Exception {
    Path old = project.jdk("jdk-1.8", "1.8.0_412");

    Launch launch = project.set("JAVA_HOME", old.toString()).launch("demo");

    assertThat(launch.status()).isEqualTo(3);
    assertThat(launch.out()).isEmpty();
    assertThat(launch.err())
        .startsWith("Prévenance a besoin d'un JDK 25 ou plus récent, et n'en trouve pas.")
        .contains("JAVA_HOME (" + old + ")", "adoptium.net");
    assertThat(project.builds()).isZero();
  }

  @Test
  void without_maven_it_says_how_to_get_it() throws Exception {
    project.jdk("jdk-25", "25");

    Launch launch = project.withoutMaven().launch("demo");

    assertThat(launch.status()).isEqualTo(3);
    assertThat(launch.err()).contains("apt-get install maven");
  }

  @Test
  void it_hands_over_every_argument_as_it_is() throws Exception {
    project.jdk("jdk-25", "25");

    Launch launch = project.launch("rights", "lint", "un dossier  été", "");

    assertThat(launch.out())
        .endsWith("<rights>\n<lint>\n<un dossier  été>\n<>\n")
        .contains("<" + project.project() + "/cli/target/prevenance/lib/*>");
  }

  @Test
  void a_detection_may_use_the_memory_it_is_given_and_no_more() throws Exception {
    project.jdk("jdk-25", "25");

    Launch launch = project.launch("detect", "--memory", "3000", "--threads=2");

    assertThat(launch.out()).contains("<-Xmx3000m>");
  }

  @Test
  void a_detection_has_memory_for_each_of_its_threads() throws Exception {
    project.jdk("jdk-25", "25");

    Launch launch = project.launch("detect", "--memory=10", "--threads", "3");

    assertThat(launch.out()).contains("<-Xmx1300m>");
  }

  @Test
  void memory_that_is_no_number_is_left_to_be_refused() throws Exception {
    project.jdk("jdk-25", "25");

    Launch launch = project.launch("detect", "--memory", "beaucoup", "--threads", "2");

    assertThat(launch.out()).contains("<-Xmx1000m>", "<beaucoup>");
  }

  @Test
  void other_commands_leave_memory_to_java() throws Exception {
    project.jdk("jdk-25", "25");

    assertThat(project.launch("rights", "list").out()).doesNotContain("-Xmx");
  }

  @Test
  void it_works_from_another_folder_which_stays_the_working_one() throws Exception {
    project.jdk("jdk-25", "25");
    Path elsewhere = Files.createDirectory(folder.toRealPath().resolve("ailleurs"));

    Launch launch = project.launch(project.launcher(), elsewhere, "--version");

    assertThat(launch.out()).contains(" " + elsewhere + "\n", "/projet à l'essai/cli/target/");
  }

  @Test
  void it_works_through_symbolic_links() throws Exception {
    project.jdk("jdk-25", "25");
    Path elsewhere = Files.createDirectory(folder.toRealPath().resolve("liens"));
    Path absolute = Files.createSymbolicLink(elsewhere.resolve("absolu"), project.launcher());
    Path relative = Files.createSymbolicLink(elsewhere.resolve("relatif"), Path.of("absolu"));

    Launch launch = project.launch(relative, elsewhere, "--version");

    assertThat(absolute).isSymbolicLink();
    assertThat(launch.out()).contains("/projet à l'essai/cli/target/");
  }

  @Test
  void java_gets_a_locale_that_can_name_any_file() throws Exception {
    project.jdk("jdk-25", "25");

    assertThat(project.set("LC_ALL", "C").launch("--version").out()).contains(" C.UTF-8 ");
  }

  @Test
  void signals_reach_java_itself() throws Exception {
    project.jdk("jdk-25", "25");

    Launch launch = project.launch("demo");

    assertThat(launch.out()).startsWith(launch.pid() + " ");
  }

  @Test
  void it_builds_once_and_not_again_while_nothing_changes() throws Exception {
    project.jdk("jdk-25", "25");

    Launch first = project.launch("--version");
    project.source("première version");
    Launch second = project.launch("--version");

    assertThat(project.builds()).isOne();
    assertThat(first.err()).startsWith("Construction de Prévenance");
    assertThat(second.err()).isEmpty();
  }

  @Test
  void it_builds_again_without_the_network_when_a_source_changes() throws Exception {
    project.jdk("jdk-25", "25");
    project.launch("--version");

    project.source("seconde version");
    project.launch("--version");

    assertThat(project.builds()).isEqualTo(2);
    assertThat(project.lastBuild()).contains("--offline");
  }

  @Test
  void a_build_forgets_the_classes_kept_from_the_old_jars() throws Exception {
    project.jdk("jdk-25", "25");
    project.launch("--version");
    Path archive = project.project().resolve("cli/target/prevenance/classes.jsa");
    Files.writeString(archive, "classes d'avant");

    project.source("seconde version");
    project.launch("--version");

    assertThat(archive).doesNotExist();
  }

  @Test
  void another_jdk_does_not_build_again() throws Exception {
    project.jdk("jdk-25", "25");
    project.launch("--version");
    Path other = project.jdk("jdk-26", "26");

    Launch launch = project.set("JAVA_HOME", other.toString()).launch("--version");

    assertThat(launch.out()).contains(" jdk-26 ");
    assertThat(project.builds()).isOne();
  }

  @Test
  void a_failed_build_shows_its_log_and_is_not_taken_for_a_good_one() throws Exception {
    project.jdk("jdk-25", "25");
    project.launch("--version");
    project.source("version fautive");
    project.maven("echo 'COMPILATION ERROR'; exit 1");

    Launch failed = project.launch("--version");
    project.source("première version");
    project.maven("mkdir -p cli/target/prevenance/lib");
    Launch mended = project.launch("--version");

    assertThat(failed.status()).isEqualTo(3);
    assertThat(failed.err()).contains("COMPILATION ERROR", "La construction a échoué");
    assertThat(mended.err()).startsWith("Construction de Prévenance");
  }

  @Test
  void what_is_lacking_offline_is_fetched() throws Exception {
    project.jdk("jdk-25", "25");
    project.launch("--version");
    project.source("avec une dépendance de plus");
    project.maven("case \"$*\" in *--offline*) exit 1 ;; esac");

    Launch launch = project.launch("--version");

    assertThat(launch.status()).isZero();
    assertThat(project.lastBuild()).doesNotContain("--offline");
  }

  @Test
  void the_tests_are_run_by_maven_in_the_project() throws Exception {
    project.jdk("jdk-25", "25");
    project.maven("echo \"en $PWD\"");

    Launch launch = project.launch("test", "-pl", "rules");

    assertThat(launch.out()).isEqualTo("en " + project.project() + "\n");
    assertThat(project.lastBuild()).isEqualTo("-B -ntp -T 2 verify -pl rules");
  }
}
