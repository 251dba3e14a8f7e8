package fr.prevenance.server.barometer;

import fr.prevenance.server.exchange.Access;
import java.time.YearMonth;
import java.util.List;

/** Counts some subjects of one month in one processing, as the database stands now. */
public interface Counting {

  Turn turn();

  List<Count> count(YearMonth month, Access access);
}
