package fr.prevenance.server.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProcedureStateTest {

  @ParameterizedTest
  @EnumSource
  void a_label_names_one_state(ProcedureState state) {
    assertThat(ProcedureState.labelled(state.label())).isEqualTo(state);
  }

  @Test
  void only_a_request_or_an_examined_case_may_be_awarded() {
    assertThat(EnumSet.allOf(ProcedureState.class))
        .filteredOn(state -> state.mayBecome(ProcedureState.AWARDED))
        .containsExactlyInAnyOrder(ProcedureState.CONFIRMED, ProcedureState.TO_EXAMINE);
  }

  @Test
  void nothing_leads_away_from_an_award() {
    assertThat(ProcedureState.values()).noneMatch(ProcedureState.AWARDED::mayBecome);
  }

  @Test
  void nothing_leads_away_from_an_objection() {
    assertThat(ProcedureState.values()).noneMatch(ProcedureState.OBJECTED::mayBecome);
  }

  @Test
  void one_may_object_from_anywhere_before_the_award() {
    assertThat(Arrays.stream(ProcedureState.values()))
        .filteredOn(state -> !state.mayBecome(ProcedureState.OBJECTED))
        .containsExactlyInAnyOrder(ProcedureState.OBJECTED, ProcedureState.AWARDED);
  }
}
