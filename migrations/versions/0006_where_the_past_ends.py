"""Where the past of a diary ends, and when anything in it last changed."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade():
    # The year 1: nothing is past until the next record comes.
    with op.batch_alter_table('diaries', schema=None) as batch_op:
        batch_op.add_column(sa.Column('past_until', sa.Integer(), nullable=False, server_default='1'))
        batch_op.add_column(sa.Column('past_revision', sa.Integer(), nullable=False, server_default='0'))


def downgrade():
    with op.batch_alter_table('diaries', schema=None) as batch_op:
        batch_op.drop_column('past_revision')
        batch_op.drop_column('past_until')
