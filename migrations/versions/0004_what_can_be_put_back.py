"""When what was deleted goes for good; sessions found by the check they name."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table('diaries', schema=None) as batch_op:
        batch_op.add_column(sa.Column('purge_at', sa.BigInteger().with_variant(sa.DateTime(timezone=True), 'postgresql'), nullable=True))

    with op.batch_alter_table('sessions', schema=None) as batch_op:
        batch_op.create_index('ix_sessions_by_check', ['diary_id', 'check_id'], unique=False)

    # Due at once: the next write then works out when each deleted session really goes.
    op.execute(
        "UPDATE diaries SET purge_at = (SELECT min(deleted_at) FROM sessions"
        " WHERE sessions.diary_id = diaries.id)"
    )


def downgrade():
    with op.batch_alter_table('sessions', schema=None) as batch_op:
        batch_op.drop_index('ix_sessions_by_check')

    with op.batch_alter_table('diaries', schema=None) as batch_op:
        batch_op.drop_column('purge_at')
