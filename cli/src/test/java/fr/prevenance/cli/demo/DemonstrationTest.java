package fr.prevenance.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prevenance.cli.Refusal;
import fr.prevenance.cli.visit.Visitor;
import fr.prevenance.testkit.database.DataFolderInUse;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starting a demonstration, and starting it again. */
class DemonstrationTest {
  private static final LocalDate DAY = LocalDate.of(2025, 10, 15);

  @TempDir Path folder;

  @Test
  void a_second_start_at_once_is_refused_then_a_later_one_finds_everything_again()
      throws Exception {
    int port = FreePort.find();
    DemoOptions options = new DemoOptions(200, 3, DAY, folder, port);
    try (Demonstration first = Demonstration.start(options)) {
      first.chainHasRun();
      DemoOptions other = new DemoOptions(200, 3, DAY, folder, FreePort.find());

      assertThatThrownBy(() -> Demonstration.start(other)).isInstanceOf(DataFolderInUse.class);
    }
    try (Demonstration again = Demonstration.start(options)) {
      assertThat(again.isChainToRun()).isFalse();
      assertThat(new Visitor(Visitor.sharedClient()).open(again.address()).status()).isEqualTo(200);
    }
    DemoOptions otherWorld = new DemoOptions(300, 3, DAY, folder, port);

    assertThatThrownBy(() -> Demonstration.start(otherWorld))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("--people 200");
  }

  @Test
  void a_taken_port_is_named_with_a_free_one() throws Exception {
    try (ServerSocket taken = new ServerSocket(0)) {
      DemoOptions options = new DemoOptions(200, 3, DAY, folder, taken.getLocalPort());

      assertThatThrownBy(() -> Demonstration.start(options))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining(Integer.toString(taken.getLocalPort()))
          .hasMessageContaining("--port");
    }
  }
}
