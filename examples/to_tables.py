"""Records as flat rows, written as CSV with fixed columns."""

import csv
import sys

from newsextract import extract
from newsextract.records.tables import COLUMNS

x = extract("The U.N. sent 40 trucks of food to Goma on Friday.", published="2024-10-23", id="trucks")
for name, rows in x.tables().items():
    print(f"# {name}")
    writer = csv.DictWriter(sys.stdout, fieldnames=list(COLUMNS[name]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
