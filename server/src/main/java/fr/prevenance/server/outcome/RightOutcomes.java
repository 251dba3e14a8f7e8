package fr.prevenance.server.outcome;

import fr.prevenance.server.campaign.Campaign;
import fr.prevenance.server.campaign.CampaignState;
import fr.prevenance.server.campaign.Campaigns;
import fr.prevenance.server.exchange.Access;
import fr.prevenance.server.outcome.Funnel.Count;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sums up what came of a right, whichever campaigns told people of it. */
@Service
public class RightOutcomes {
  private static final Set<CampaignState> SENT =
      EnumSet.of(CampaignState.SENDING, CampaignState.FINISHED);

  private final Campaigns campaigns;
  private final Funnels funnels;
  private final JdbcClient database;

  RightOutcomes(Campaigns campaigns, Funnels funnels, JdbcClient database) {
    this.campaigns = campaigns;
    this.funnels = funnels;
    this.database = database;
  }

  /**
   * Over the processings that the accesses open.
   *
   * @return empty: no campaign of that right was sent
   */
  @Transactional(readOnly = true)
  public Optional<RightOutcome> of(String right, List<Access> accesses) {
    List<Funnel> all = new ArrayList<>();
    int contacts = 0;
    for (Access access : accesses) {
      campaigns.all(access).stream()
          .filter(campaign -> isOf(right, campaign))
          .map(campaign -> funnels.of(campaign, access))
          .forEach(all::add);
      contacts += contacts(right, access);
    }
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(new RightOutcome(all.size(), sum(all), contacts));
  }

  private static boolean isOf(String right, Campaign campaign) {
    return campaign.right().equals(right) && SENT.contains(campaign.state());
  }

  private static List<Count> sum(List<Funnel> funnels) {
    List<Count> first = funnels.getFirst().steps();
    return IntStream.range(0, first.size())
        .mapToObj(step ->
            new Count(
                first.get(step).key(),
                first.get(step).label(),
                funnels.stream().mapToInt(funnel -> funnel.steps().get(step).people()).sum()))
        .toList();
  }

  private int contacts(String right, Access access) {
    return database
        .sql(
            """
            select count(*) from contact_event c
            where c.processing = :processing and exists (
              select 1 from message m
              where m.person = c.person and m.processing = c.processing and m.right_slug = :right
                and m.kind = 'proposition' and m.sent_at <= c.at)\
            """)
        .param("processing", access.processing().id().value())
        .param("right", right)
        .query(Integer.class)
        .single();
  }
}
