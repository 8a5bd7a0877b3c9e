package org.leipzigapp.care;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.leipzigapp.content.Content;
import org.leipzigapp.content.Reading;
import org.leipzigapp.staff.Departments;
import org.leipzigapp.staff.Member;
import org.leipzigapp.staff.Right;
import org.leipzigapp.web.Page;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which department answers for an item: the one it was handed to, else the one that the item itself names. */
@Component
public class Keepers {

  private final JdbcClient database;
  private final ObjectProvider<Departments> departments;

  Keepers(JdbcClient database, ObjectProvider<Departments> departments) {
    this.database = database;
    this.departments = departments;
  }

  /** An office's id, or {@link Member#EVERYWHERE} for what is the whole city's. */
  public String departmentOf(Item item) {
    return findHandedTo(item.key()).orElse(item.department());
  }

  /** Departments of the items that were handed to another one than they name. */
  public Map<Content.Key, String> handedOver() {
    var handed = new HashMap<Content.Key, String>();
    database.sql("select kind, id, department from care.item where department is not null")
        .query(row -> {
          handed.put(new Content.Key(row.getString(1), row.getString(2)), row.getString(3));
        });
    return handed;
  }

  /** In the order of the alphabet, without the whole city. */
  public List<Departments.Department> list(Reading reading) {
    return departments.stream().flatMap(all -> all.list(reading).stream()).toList();
  }

  /** What a department is called; an office that is gone is told by its id. */
  public String name(String department, Page page) {
    return department.equals(Member.EVERYWHERE)
        ? page.t("care.everywhere")
        : list(page.reading()).stream().filter(known -> known.id().equals(department))
            .map(Departments.Department::name).findFirst().orElse(department);
  }

  /** @throws org.leipzigapp.staff.NotAllowed if the member may not do it where the item is kept */
  public void demand(Member me, Right right, Item item) {
    me.demand(right, departmentOf(item), item.subject());
  }

  private Optional<String> findHandedTo(Content.Key key) {
    return database.sql("select department from care.item where kind = :kind and id = :id and department is not null")
        .param("kind", key.kind())
        .param("id", key.id())
        .query((row, number) -> Objects.requireNonNull(row.getString(1)))
        .optional();
  }
}
